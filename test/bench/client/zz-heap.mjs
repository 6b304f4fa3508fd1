import {pathToFileURL} from "node:url";
import {Session} from "node:inspector/promises";
const {contenders}=await import("./contenders.js");
const [,,origin,w,name,top]=process.argv;
const width=+w;
let call;
if(contenders[name]) call=await contenders[name](origin);
else {const {createClient,list}=await import(pathToFileURL(name));
  const client=createClient({apiToken:"token",accountId:"acct",baseUrl:origin});
  call=async()=>(await list(client,{gateway_id:"prod",page:1})).items;}
async function go(total){let left=total;const work=async()=>{while(left-->0)await call()};await Promise.all(Array.from({length:width},work))}
await go(6000);
const s=new Session();s.connect();
await s.post("HeapProfiler.startSampling",{samplingInterval:512,includeObjectsCollectedByMajorGC:true,includeObjectsCollectedByMinorGC:true});
const N=3000;await go(N);
const {profile}=await s.post("HeapProfiler.stopSampling");
const m=new Map();let total=0;
(function walk(n){const k=n.callFrame.functionName+" "+n.callFrame.url.split("/").pop()+":"+n.callFrame.lineNumber;m.set(k,(m.get(k)||0)+n.selfSize);total+=n.selfSize;n.children.forEach(walk)})(profile.head);
console.log(name.split("/").pop(),"bytes/request",(total/N).toFixed(0));
for(const[k,v]of[...m].sort((a,b)=>b[1]-a[1]).slice(0,+(top??25)))console.log(String((v/N).toFixed(0)).padStart(7),k);
process.exit();
