import { merchantHandlers } from "./call.js";
import { json } from "./envelope.js";
import { Query } from "./query.js";

export const tokenHandlers = merchantHandlers({
  "tokens.createEphemeral": ({ world, query }) => {
    const read = new Query(query);
    const redirect = read.choice("redirect", ["shipengine-dashboard"]);
    read.settle();
    const token = world.ids.token();
    if (redirect === undefined) return json({ token });
    return json({ token, redirect_url: `https://dashboard.shipengine.com/api/directlogin?token=${token}` });
  },
});
