const userInfo = /^(https?:\/\/)[^/?#]*@/iu;

/** An address as it may be printed and written: without the name and password before its host. */
export function hideCredentials(address: string): string {
  return address.replace(userInfo, "$1");
}

/** An address with the credentials of the first of others that has some for its host (RFC 3986, `userinfo`), where it has none itself. */
export function lendCredentials(address: string, others: readonly string[]): string {
  if (!URL.canParse(address)) return address;
  const lent = new URL(address);
  if (lent.username !== "" || lent.password !== "") return address;
  for (const other of others) {
    if (!URL.canParse(other)) continue;
    const { origin, password, username } = new URL(other);
    if (origin !== lent.origin || (username === "" && password === "")) continue;
    lent.username = username;
    lent.password = password;
    return lent.href;
  }
  return address;
}
