export { findIndexAddress } from "./find-index-address.js";
export { readSiteIndex } from "./read-site-index.js";
export type { IndexLink, IndexTarget, SiteIndex } from "./site-index.js";
