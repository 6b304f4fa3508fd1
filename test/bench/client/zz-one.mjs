import {pathToFileURL} from "node:url";
const {contenders}=await import("./contenders.js");
const [,,name,origin]=process.argv;
let call;
if(contenders[name]) call=await contenders[name](origin);
else {const {createClient,list}=await import(pathToFileURL(name));
  const client=createClient({apiToken:"token",accountId:"acct",baseUrl:origin});
  call=async()=>(await list(client,{gateway_id:"prod",page:1})).items;}
const count=3000;
async function go(total,width){let left=total;const work=async()=>{while(left-->0)await call()};await Promise.all(Array.from({length:width},work))}
async function m(width){await go(count,width);const b=process.cpuUsage();await go(count,width);const u=process.cpuUsage(b);return (u.user+u.system)/count}
console.log(JSON.stringify([name,await m(1),await m(50)]));process.exit();
