/** The name itself or, where others have it, with the first number from 2 on that makes it free. */
export function findFreeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}${String(number)}`;
  return free;
}
