"""The style and the script of the heat map. Nothing is loaded from elsewhere."""

from __future__ import annotations

STYLE = """
.pick { display: flex; flex-wrap: wrap; gap: .7rem 1.2rem; margin: 1.2rem 0; padding: .9rem 1rem;
  background: var(--card); border: 1px solid var(--line); border-radius: .4rem; }
.pick:empty { display: none; }
.pick label { display: grid; gap: .15rem; font-size: .82rem; color: var(--soft); }
.pick select { font: inherit; font-size: .95rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: .3rem; padding: .25rem .4rem; }
table.heat { width: auto; min-width: 60%; border-collapse: separate; border-spacing: 3px; }
table.heat caption { text-align: left; font-weight: 600; padding: .2rem 0 .5rem; }
table.heat caption::first-letter, .legend::first-letter { text-transform: uppercase; }
table.heat th, table.heat td { border: 0; text-align: center; vertical-align: middle; }
table.heat th { padding: .3rem .6rem; white-space: nowrap; }
table.heat th[scope=row] { text-align: right; }
table.heat td { padding: 0; }
table.heat button { font: inherit; width: 100%; min-width: 5.2rem; max-width: 15rem;
  min-height: 2.6rem; padding: .35rem .6rem; border: 2px solid transparent; border-radius: .3rem;
  background: var(--card); color: var(--ink); cursor: pointer; position: relative; }
table.heat button[aria-pressed=true] { border-color: var(--ink); }
table.heat button.clash::after { content: "▲"; position: absolute; right: .25rem; top: 0;
  font-size: .7rem; color: var(--unenforced); }
table.heat small { font-size: .8rem; color: inherit; }
.legend { display: flex; gap: .5rem; align-items: center; font-size: .88rem; color: var(--soft); }
.legend i { display: inline-block; width: 9rem; height: .8rem; border-radius: .2rem; }
#more { border-left: 4px solid var(--link); padding: .1rem 0 .1rem 1rem; margin: 1.4rem 0; }
#more:empty { display: none; }
#more h2 { margin: 0 0 .4rem; font-size: 1.1rem; }
.clashed { background: var(--warn); color: var(--warn-ink); padding: .4rem .7rem;
  border-radius: .3rem; }
@media screen and (max-width: 44rem) {
  table.heat { width: 100%; border-spacing: 2px; }
  table.heat th { padding: .2rem; font-size: .8rem; }
  table.heat th[scope=col] { writing-mode: vertical-rl; transform: rotate(180deg);
    text-align: left; }
  table.heat button { min-width: 0; padding: .35rem .1rem; font-size: .8rem; }
}
@media print { .pick, .screen { display: none; } table.heat button { border: 1px solid #999; } }
"""

SCRIPT = """
(() => {
const data = DATA, {axes, levers, kinds, each} = data;
const step = axes.map((_, n) => axes.slice(n + 1).reduce((p, a) => p * a.values.length, 1));
const state = {lever: levers.length ? levers[0].id : '', rows: data.rows, columns: data.columns,
  at: axes.map(a => a.at), open: null};
const dark = matchMedia('(prefers-color-scheme: dark)');
const make = (tag, more = {}, ...inside) => {
  const node = Object.assign(document.createElement(tag), more);
  node.append(...inside.filter(part => part !== null));
  return node;
};
const kindAt = at => kinds[each[at.reduce((sum, value, n) => sum + value * step[n], 0)]];
const marked = part => {
  const scale = part * 2 - 1, hue = scale < 0 ? 36 : 214, strength = Math.abs(scale);
  return dark.matches
    ? `hsl(${hue} ${20 + 45 * strength}% ${24 + 14 * strength}%)`
    : `hsl(${hue} ${25 + 55 * strength}% ${95 - 21 * strength}%)`;
};
function range() {
  const heats = kinds.map(k => k.limits[state.lever]).filter(l => l && l.length > 2).map(l => l[2]);
  return heats.length ? [Math.min(...heats), Math.max(...heats)] : null;
}
function choice(label, options, value, change) {
  const select = make('select', {onchange: () => { change(select.value); draw(); }},
    ...options.map(([id, name]) => make('option', {value: id, textContent: name})));
  select.value = value;
  return make('label', {textContent: label}, select);
}
function controls() {
  const form = document.getElementById('pick');
  const named = axes.map((axis, n) => [String(n), axis.name]);
  const parts = [choice('Lever', levers.map(l => [l.id, l.name]), state.lever,
    value => { state.lever = value; })];
  if (axes.length > 1) {
    const turn = (one, other) => value => {
      if (+value === state[other]) state[other] = state[one];
      state[one] = +value; state.open = null;
    };
    parts.push(choice('Rows', named, String(state.rows), turn('rows', 'columns')));
    parts.push(choice('Columns', named, String(state.columns), turn('columns', 'rows')));
  }
  axes.forEach((axis, n) => {
    if (n !== state.rows && n !== state.columns)
      parts.push(choice(axis.name, axis.values.map((v, i) => [String(i), v]), String(state.at[n]),
        value => { state.at[n] = +value; }));
  });
  form.replaceChildren(...parts);
}
function draw() {
  controls();
  const table = document.getElementById('heat'), span = range();
  const rows = axes[state.rows], single = axes.length < 2, columns = axes[state.columns];
  const name = levers.find(l => l.id === state.lever);
  const head = make('tr', {}, make('td'), ...(single ? [''] : columns.values).map(value =>
    make('th', {scope: 'col', textContent: value})));
  const body = rows.values.map((row, r) => make('tr', {},
    make('th', {scope: 'row', textContent: row}),
    ...(single ? [null] : columns.values).map((column, c) => {
      const at = [...state.at];
      if (!single) at[state.columns] = c;
      at[state.rows] = r;
      const kind = kindAt(at), limit = kind.limits[state.lever];
      const button = make('button', {type: 'button', textContent: limit ? limit[0] : '–',
        title: limit ? limit[1] : 'nothing is said', onclick: () => { state.open = at; draw();
          const pressed = document.querySelector('#heat [aria-pressed=true]');
          if (pressed) pressed.focus({preventScroll: true}); }});
      if (limit && limit.length > 2 && span) {
        const wide = span[1] - span[0];
        button.style.background = marked(wide ? (limit[2] - span[0]) / wide : .5);
      }
      const clash = kind.clashes.some(one => one[0] === state.lever);
      button.classList.toggle('clash', clash);
      const said = single ? row : `${row}, ${column}`;
      button.setAttribute('aria-label',
        `${said}: ${limit ? limit[0] : 'nothing'}${clash ? ', conflict' : ''}`);
      const open = state.open !== null && at.join() === state.open.join();
      button.setAttribute('aria-pressed', String(open));
      return make('td', {}, button);
    })));
  const fixed = axes.map((axis, n) => axis.values[state.at[n]])
    .filter((_, n) => n !== state.rows && n !== state.columns).join(', ');
  table.replaceChildren(make('caption', {textContent: name ? name.name : ''},
      fixed ? make('small', {textContent: ` (${fixed})`}) : null),
    make('thead', {}, head), make('tbody', {}, ...body));
  const legend = document.getElementById('legend');
  if (span && span[0] !== span[1]) {
    const ends = state.lever === 'formality' ? ['casual', 'formal'] : ['loose', 'tight'];
    const bar = make('i');
    bar.style.background = `linear-gradient(90deg, ${[0, .25, .5, .75, 1].map(marked).join(',')})`;
    legend.replaceChildren(ends[0], bar, ends[1]);
  } else legend.replaceChildren();
  more();
}
function more() {
  const place = document.getElementById('more');
  if (!state.open) { place.replaceChildren(); return; }
  const kind = kindAt(state.open);
  const named = axes.map((axis, n) => axis.values[state.open[n]]).join(', ');
  const rows = levers.filter(l => kind.limits[l.id]).map(l => make('tr', {},
    make('th', {scope: 'row', textContent: l.name}),
    make('td', {textContent: kind.limits[l.id][0]}),
    make('td', {}, make('small', {textContent: kind.limits[l.id][1]}))));
  const clashes = kind.clashes.map(([lever, used, ignored]) => make('p', {className: 'clashed',
    textContent: `${lever}: ${used} is used. ${ignored} leaves no room beside it.`}));
  place.replaceChildren(make('h2', {textContent: named}), ...clashes,
    make('div', {className: 'wide'}, make('table', {}, make('tbody', {}, ...rows))));
}
dark.addEventListener('change', draw);
draw();
})();
"""
