/** Cells that put markup and script into every text that reaches the page, and that throw whatever can be thrown. */
import type { HostileCell } from './cell.ts';

const evil = `'<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</scr' + 'ipt><svg onload="pwned=1"><a href="javascript:pwned=1">x</a>'`;

function throwing(name: string, value: string, says?: RegExp): HostileCell {
  return {
    name: `throwing ${name}`,
    code: `const evil = ${evil};\nthrow ${value};`,
    ends: 'error',
    ...(says && { says }),
  };
}

export const markup: readonly HostileCell[] = [
  {
    name: 'markup in texts, values, tables, pictures and inputs',
    code: `
const evil = ${evil};
display(evil); print(evil, [evil], { [evil]: evil });
display(evil, evil);
display({ [evil]: evil, list: [evil], map: new Map([[evil, evil]]), set: new Set([evil]), error: Object.assign(new Error(evil), { name: evil }),
  symbol: Symbol(evil), named: Object.defineProperty(() => 1, 'name', { value: evil }), object: new (Object.defineProperty(class {}, 'name', { value: evil }))() });
table([{ [evil]: evil, b: 1 }, { [evil]: evil, b: 2 }]);
image([[0, 1]], { label: evil });
imageGrid([[[1]], [[0]]], { labels: [evil, evil], tones: ['good', evil] });
progress(1, 2, evil);
check(evil, evil, evil + 1);
for (const input of [Inputs.range([0, 1], { label: evil }), Inputs.select([evil, 'b'], { label: evil }), Inputs.radio([evil, 'b'], { label: evil }),
  Inputs.toggle({ label: evil }), Inputs.text({ label: evil, value: evil, placeholder: evil }), Inputs.button(evil), Inputs.draw({ label: evil })]) view(input);
print('survived');`,
    ends: 'done',
    says: /<img src=x[\s\S]*survived/,
  },
  {
    name: 'markup in every text of a plot',
    code: `
const evil = ${evil};
const many = [{ [evil]: evil, x: 1 }, { [evil]: 'b', x: 2 }];
display(Plot.plot({ title: evil, subtitle: evil, caption: evil, ariaLabel: evil, ariaDescription: evil, x: { label: evil }, y: { label: evil, tickFormat: evil },
  marks: [Plot.dot(many, { x: 'x', y: evil, title: evil, tip: true, ariaLabel: evil, fontFamily: evil, fill: 'url(ELSEWHERE/a.svg#x)' }), Plot.text(many, { x: 'x', text: evil, textAnchor: evil })] }), 'plot');
display(Plot.legend({ color: { type: 'categorical', domain: [evil], label: evil } }), 'legend');
print('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'a plot with links',
    code: `display(Plot.dot([1], { href: () => 'javascript:globalThis.pwned=1' }).plot());`,
    ends: 'error',
    says: /cannot set “href”/,
  },
  {
    name: 'a plot with pictures from elsewhere',
    code: `display(Plot.image([1], { src: () => 'ELSEWHERE/x.png' }).plot());`,
    ends: 'error',
    says: /Plot\.image/,
  },
  {
    name: 'a plot with style',
    code: `display(Plot.dot([1]).plot({ style: 'position:fixed;inset:0', className: 'x{}*{display:none}' }));`,
    ends: 'error',
    says: /cannot set “style”/,
  },
  throwing('an error full of markup', `Object.assign(new Error(evil), { name: evil })`, /<img src=x/),
  throwing('a text', 'evil', /<img src=x/),
  throwing('nothing', 'undefined', /undefined/),
  throwing('an error of 100 MB', `new Error('m'.repeat(1e8))`, /mmm/),
  throwing(
    'an object that cannot be read',
    `new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; } })`,
    /Error/,
  ),
  throwing(
    'an error with a hostile stack',
    `Object.assign(new Error('seen'), { stack: { split: () => { throw 1; }, toString: () => evil } })`,
    /seen/,
  ),
  {
    name: 'errors that nobody awaits',
    code: `setTimeout(() => { throw new Error('late'); }, 0);\nvoid Promise.reject(new Error('stray'));\nawait new Promise((resolve) => setTimeout(resolve, 20));`,
    ends: 'error',
    says: /stray|late/,
  },
];
