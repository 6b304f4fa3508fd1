const barHeight = 14;
const rowHeight = 44;
const left = 170;
const unit = 220;

const bar = (x, y, value, fill) =>
  `<rect x="${x}" y="${y}" width="${(value * unit).toFixed(1)}" height="${barHeight}" fill="${fill}"/>` +
  `<text x="${(x + value * unit + 6).toFixed(1)}" y="${y + 11}">${value.toFixed(2)}</text>`;

/** Bars of the processor time per request, beside bare `fetch`. */
export function printChart(figures) {
  const height = figures.length * rowHeight + 50;
  const rows = figures.map(({ name, parallel, sequential }, index) => {
    const y = index * rowHeight + 40;
    return (
      `<text x="${left - 10}" y="${y + 18}" text-anchor="end">${name}</text>` +
      bar(left, y, sequential, "#2b6cb0") +
      bar(left, y + barHeight + 2, parallel, "#90cdf4")
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="10" y="20">Processor time per request, bare fetch = 1: sequential (dark), 50 in flight (light)</text>
${rows.join("\n")}
</svg>
`;
}
