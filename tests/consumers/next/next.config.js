// The tools are linked from elsewhere: only this folder holds both them and the consumers.
export default { outputFileTracingRoot: "/", turbopack: { root: "/" } };
