/** Names that every TypeScript program knows already; a type of ours by such a name would hide them from its readers. */
export const reservedNames: ReadonlySet<string> = new Set([
  ..."Array Boolean Date Error Function Map Number Object Promise Proxy Record Set String Symbol".split(" "),
  ..."Blob Body Cache Document Element Event File Headers Location Node Option Range Request Response".split(
    " ",
  ),
  ..."Selection Text URL Window Worker".split(" "),
]);
