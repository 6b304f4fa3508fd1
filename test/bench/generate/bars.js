const left = 260;
const width = 360;
const rowHeight = 26;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Bars of the CPU seconds of each contender. */
export function printBars(figures) {
  const most = Math.max(...figures.map(({ cpu }) => cpu));
  const rows = figures.map(({ cpu, name }, index) => {
    const y = index * rowHeight + 36;
    const length = (cpu / most) * width;
    const fill = name.startsWith("docwright") ? "#2b6cb0" : "#a0aec0";
    return (
      `<text x="${left - 10}" y="${y + 13}" text-anchor="end">${escape(name)}</text>` +
      `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="18" fill="${fill}"/>` +
      `<text x="${(left + length + 6).toFixed(1)}" y="${y + 13}">${cpu.toFixed(2)}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="${figures.length * rowHeight + 50}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="10" y="20">CPU seconds to generate the client of 46 operations</text>
${rows.join("\n")}
</svg>
`;
}
