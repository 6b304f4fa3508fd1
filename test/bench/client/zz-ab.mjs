import {pathToFileURL} from "node:url";
const {contenders}=await import("./contenders.js");
const [,,origin,w,batches,...names]=process.argv;
const width=+w;
async function make(name){
  if(contenders[name]) return contenders[name](origin);
  const {createClient,list}=await import(pathToFileURL(name));
  const client=createClient({apiToken:"token",accountId:"acct",baseUrl:origin});
  return async()=>(await list(client,{gateway_id:"prod",page:1})).items;
}
const calls=[];for(const n of names)calls.push(await make(n));
async function go(call,total){let left=total;const work=async()=>{while(left-->0)await call()};await Promise.all(Array.from({length:width},work))}
for(let i=0;i<5;i++)for(const c of calls)await go(c,800);
const sum=names.map(()=>[]);
for(let b=0;b<+batches;b++){const order=[...calls.keys()].map(i=>[Math.random(),i]).sort((x,y)=>x[0]-y[0]).map(x=>x[1]);for(const i of order){const t=process.cpuUsage();await go(calls[i],200);const u=process.cpuUsage(t);sum[i].push((u.user+u.system)/200)}}
const med=a=>a.toSorted((x,y)=>x-y)[a.length>>1];
const mean=a=>{const s=a.toSorted((x,y)=>x-y).slice(Math.floor(a.length*.1),Math.ceil(a.length*.9));return s.reduce((x,y)=>x+y)/s.length};
const base=mean(sum[0]);
names.forEach((n,i)=>console.log(n.split("/").pop().padEnd(24),"mean",mean(sum[i]).toFixed(1),"median",med(sum[i]).toFixed(1),"ratio",(mean(sum[i])/base).toFixed(3)));
process.exit();
