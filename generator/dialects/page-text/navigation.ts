const phrases = [
  /^skip to (?:main )?content$/i,
  /^start here$/i,
  /^(?:copy|view as|copy as) (?:markdown|page)$/i,
  /^open in \w+$/i,
  /^ask (?:ai|\w+)$/i,
  /^api reference$/i,
  /^(?:copy |permanent |direct )?link(?: to (?:this |the )?[\w ]+)?$/i,
  /^permalink$/i,
  /^> source: /i,
  /^(?:[-*_] ?){3,}$/,
];

/** Whether a line is a control or a rule of the page around the documentation. */
export function isNavigation(plain: string): boolean {
  return phrases.some((phrase) => phrase.test(plain));
}
