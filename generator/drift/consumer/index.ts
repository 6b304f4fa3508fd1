export { compareConsumers, type BrokenWitness, type ConsumerComparison } from "./compare-consumers.js";
export { findDisputes, reportDisputes, type Dispute } from "./disputes.js";
