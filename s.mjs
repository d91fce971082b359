import {specifiedCalls} from "./tests/conformance/specification.js"; import {ownSurface} from "./tests/conformance/surface.js"; import {differences} from "./tests/conformance/compare-shapes.js"; import {Place} from "./tests/conformance/place.js"; 
const calls=specifiedCalls(); const {operations:own}=ownSurface(); const by=new Map(own.map(o=>[o.method+" "+o.path,o]));
const want=process.argv[2];
for(const c of calls){ const o=by.get(c.method+" "+c.path); if(!o) continue; 
 for(const [part,t,u] of [["query",c.query,o.query],["body",c.body?.node,o.body?.node],["reply",c.reply?.node,o.reply]]) { if(!t||!u) continue;
  for(const d of differences(t,u,Place.of(c.id,part))) if(d.place.names.concat(d.kind).some(n=>n===want)) console.log(d.kind,d.text,"|",d.place.names.join(" | ")); } }
