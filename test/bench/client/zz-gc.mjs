import {PerformanceObserver} from "node:perf_hooks";
import {pathToFileURL} from "node:url";
const {contenders}=await import(pathToFileURL("/tmp/wt/lead/test/bench/client/contenders.js"));
const [,,name,origin,w]=process.argv;
const call=await contenders[name](origin);
const width=+w;
async function go(total){let left=total;const work=async()=>{while(left-->0)await call()};await Promise.all(Array.from({length:width},work))}
await go(6000);
let n=0,t=0;const kinds={};
const po=new PerformanceObserver(l=>{for(const e of l.getEntries()){n++;t+=e.duration;kinds[e.detail.kind]=(kinds[e.detail.kind]||0)+1}});po.observe({entryTypes:["gc"]});
const b=process.cpuUsage();const h=process.hrtime.bigint();
await go(3000);
const c=process.cpuUsage(b);const wall=Number(process.hrtime.bigint()-h)/1e3;
await new Promise(r=>setTimeout(r,50));
console.log(name.padEnd(24),width,"cpu",((c.user+c.system)/3000).toFixed(1),"user",(c.user/3000).toFixed(1),"wall",(wall/3000).toFixed(1),"gc",n,t.toFixed(0)+"ms",(t/3).toFixed(1)+"us/req",JSON.stringify(kinds));
process.exit();
