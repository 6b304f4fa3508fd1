const rowHeight = 22;
const left = 150;
const unit = 300;
const gap = 60;

/** Bars of the ratios to the hand-written contestant, one group a task. */
export function printChart(speed) {
  const groups = Object.entries(speed);
  const names = Object.keys(groups[0][1]);
  const groupHeight = names.length * rowHeight + gap;
  const bars = groups.flatMap(([title, results], group) => {
    const top = group * groupHeight + 40;
    const rows = names.map((name, index) => {
      const { ratio } = results[name];
      const y = top + index * rowHeight;
      const fill = name.startsWith("docwright") ? "#2b6cb0" : "#a0aec0";
      return (
        `<text x="${left - 8}" y="${y + 13}" text-anchor="end">${name}</text>` +
        `<rect x="${left}" y="${y + 2}" width="${(ratio * unit).toFixed(1)}" height="15" fill="${fill}"/>` +
        `<text x="${(left + ratio * unit + 6).toFixed(1)}" y="${y + 14}">${ratio.toFixed(2)}</text>`
      );
    });
    return [`<text x="10" y="${top - 10}" font-weight="bold">${title}</text>`, ...rows];
  });
  const height = groups.length * groupHeight + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="10" y="14">Speed beside a hand-written validator (= 1), date-times checked</text>
${bars.join("\n")}
</svg>
`;
}
