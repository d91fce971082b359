// ESM mode: Jest runs modules as they are only without a transform.
export default { transform: {}, testEnvironment: "node" };
