import { digits } from './digits.ts';
import type { HttpResult } from './results.ts';

const width = 860;
const labelWidth = 170;
const valueWidth = 110;
const barHeight = 12;
const rowHeight = 34;
const top = 58;

/**
 * CPU of one heavy request by gateway, as SVG: one bar at 1 connection and one at 50. Colours follow the reader's light or dark page.
 */
export function costChart({ gateways, cost }: HttpResult): string {
  const heavy = cost.filter(({ operation }) => operation === 'heavy');
  const names = gateways.map(({ name }) => name).filter((name) => heavy.some(({ gateway }) => gateway === name));
  const longest = Math.max(...heavy.map(({ cpuMs }) => cpuMs));
  const height = top + names.length * rowHeight + 12;
  const rows = names.map((name, index) => {
    const y = top + index * rowHeight;
    const bars = [1, 50].map((connections, place) => {
      const row = heavy.find((entry) => entry.gateway === name && entry.connections === connections);
      if (row === undefined) return '';
      const length = Math.max(1, ((width - labelWidth - valueWidth) * row.cpuMs) / longest);
      const barTop = y + place * (barHeight + 2);
      return [
        `<rect class="at${connections}" x="${labelWidth}" y="${barTop}" width="${length.toFixed(1)}" height="${barHeight}" rx="2"/>`,
        `<text class="value" x="${(labelWidth + length + 6).toFixed(1)}" y="${barTop + barHeight - 2}">${digits(row.cpuMs)} ms</text>`,
      ].join('');
    });
    const mark = name === 'samklang' ? ' class="own"' : '';
    return `<text${mark} x="${labelWidth - 10}" y="${y + barHeight + 5}" text-anchor="end">${escaped(name)}</text>${bars.join('')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="CPU of one heavy request by gateway">
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.value { font-size: 11px }
.own, .title { font-weight: 600 }
.at1 { fill: #0969da }
.at50 { fill: #8c6bc8 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .at1 { fill: #4493f8 } .at50 { fill: #b392f0 } }
</style>
<text class="title" x="${labelWidth}" y="18">CPU of one heavy request, milliseconds; less is better</text>
<rect class="at1" x="${labelWidth}" y="30" width="12" height="12" rx="2"/><text class="value" x="${labelWidth + 18}" y="40">at 1 connection</text>
<rect class="at50" x="${labelWidth + 130}" y="30" width="12" height="12" rx="2"/><text class="value" x="${labelWidth + 148}" y="40">at 50 connections</text>
${rows.join('\n')}
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
