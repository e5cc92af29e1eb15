/**
 * Prints how the source is built: files and lines of each room, the arrows between rooms, and the longest chain of imports.
 * A room is a folder of `src`; an arrow is an import from one room to another, type-only imports included.
 *
 * `node scripts/structure.mjs` prints; `--picture` also draws `docs/architecture.svg`; `--check` fails when that picture is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { instance } from '@viz-js/viz';
import { cruise } from 'dependency-cruiser';

const picture = 'docs/architecture.svg';
const option = process.argv[2];

const { output } = await cruise(['src'], { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } });
const modules = output.modules.filter(({ source }) => source.startsWith('src/'));
const imports = new Map(
  modules.map(({ source, dependencies }) => [
    source,
    dependencies.map(({ resolved }) => resolved).filter((path) => path.startsWith('src/')),
  ]),
);

if (option === '--check') {
  if (readFileSync(picture, 'utf8') !== (await draw())) {
    console.error(`${picture} does not show the rooms as they are. Run "npm run structure -- --picture".`);
    process.exitCode = 1;
  }
} else {
  report();
  if (option === '--picture') writeFileSync(picture, await draw());
}

/** The folder of a file: `core/pricing`, `price-grid/sheet`; the files that lie in `src` itself are `src`. */
function roomOf(file) {
  const path = dirname(file)
    .replace(/^src\/?/, '')
    .replace(/^components\//, '');
  return path.split('/').slice(0, 2).join('/') || 'src';
}

/** The number of imports from room to room. */
function arrowsBetween(nameOf) {
  const arrows = new Map();
  for (const [file, targets] of imports) {
    for (const target of targets) {
      const [from, to] = [nameOf(file), nameOf(target)];
      if (from === to || from === undefined || to === undefined) continue;
      arrows.set(`${from} → ${to}`, (arrows.get(`${from} → ${to}`) ?? 0) + 1);
    }
  }
  return arrows;
}

function report() {
  const rooms = new Map();
  for (const file of imports.keys()) {
    const room = rooms.get(roomOf(file)) ?? { files: 0, lines: 0 };
    room.files++;
    room.lines += readFileSync(file, 'utf8').split('\n').length - 1;
    rooms.set(roomOf(file), room);
  }
  const arrows = arrowsBetween(roomOf);
  console.log(`${imports.size} files in ${rooms.size} rooms`);
  for (const [room, { files, lines }] of [...rooms].sort()) {
    const targets = [...arrows.keys()].filter((arrow) => arrow.startsWith(`${room} → `)).map((arrow) => arrow.split(' → ')[1]);
    console.log(
      `  ${room.padEnd(28)} ${String(files).padStart(3)} files ${String(lines).padStart(6)} lines   → ${targets.sort().join(', ')}`,
    );
  }
  console.log(`${arrows.size} arrows between rooms, from ${[...arrows.values()].reduce((sum, count) => sum + count, 0)} imports`);
  const back = [...arrows.keys()].filter((arrow) => arrows.has(arrow.split(' → ').reverse().join(' → ')));
  console.log(back.length > 0 ? `Rooms that import each other: ${back.sort().join('; ')}` : 'No two rooms import each other.');
  const chain = longestChain();
  console.log(`The longest chain of imports has ${chain.length} files:`);
  for (const file of chain) console.log(`  ${file}`);
}

function longestChain() {
  const known = new Map();
  const from = (file) => {
    if (!known.has(file)) {
      known.set(file, [file]);
      const rest =
        imports
          .get(file)
          .map(from)
          .sort((a, b) => b.length - a.length)[0] ?? [];
      known.set(file, [file, ...rest]);
    }
    return known.get(file);
  };
  return [...imports.keys()].map(from).sort((a, b) => b.length - a.length)[0];
}

/** The rooms as a graph: the large elements room by room, the others as one; an arrow that follows from two others is left out. */
async function draw() {
  const detailed = ['core', 'internal', 'price-grid', 'release-form'];
  const elements = new Set([...imports.keys()].filter((file) => file.startsWith('src/components/')).map((file) => file.split('/')[2]));
  const others = `${[...elements].filter((name) => !detailed.includes(name)).length} more elements`;
  const nameOf = (file) => {
    const room = roomOf(file);
    const [top] = room.split('/');
    if (detailed.includes(top)) return room;
    return elements.has(top) ? others : top === 'src' ? 'index' : top;
  };
  const names = [...new Set([...imports.keys()].map(nameOf))].sort();
  const arrows = reduced(
    names,
    [...arrowsBetween(nameOf).keys()].map((arrow) => arrow.split(' → ')),
  );
  const node = (name) => `"${name}" [label="${name.split('/').at(-1)}"];`;
  const clusters = detailed.map((group) => {
    const inside = names.filter((name) => name.split('/')[0] === group);
    return `subgraph "cluster_${group}" { label="${group}"; ${inside.map(node).join(' ')} }`;
  });
  const loose = names.filter((name) => !detailed.includes(name.split('/')[0])).map(node);
  const dot = `digraph {
    graph [rankdir=TB, fontname="sans-serif", fontsize=13, bgcolor="white", color="#b6bcc6", style=rounded, ranksep=0.45, nodesep=0.2, labeljust=l];
    node [shape=box, style="rounded,filled", fillcolor="#eef2f8", color="#8892a4", fontname="sans-serif", fontsize=12, height=0.3, margin="0.12,0.05"];
    edge [color="#6b7688", arrowsize=0.6];
    ${clusters.join('\n')}
    ${loose.join(' ')}
    ${arrows.map(([from, to]) => `"${from}" -> "${to}";`).join(' ')}
  }`;
  return (await instance()).renderString(dot, { format: 'svg' });
}

/** Leaves out an arrow if a longer way replaces it. Rooms that import each other keep all their arrows. */
function reduced(names, arrows) {
  const next = new Map(names.map((name) => [name, new Set(arrows.filter(([from]) => from === name).map(([, to]) => to))]));
  const reaches = (from, to, seen) => {
    for (const one of next.get(from)) {
      if (one === to) return true;
      if (!seen.has(one) && (seen.add(one), reaches(one, to, seen))) return true;
    }
    return false;
  };
  const isMutual = (one, other) => reaches(one, other, new Set()) && reaches(other, one, new Set());
  const groupOf = (name) => new Set(names.filter((other) => other === name || isMutual(name, other)));
  return arrows.filter(([from, to]) => {
    const group = groupOf(from);
    if (group.has(to)) return true;
    const seen = new Set([...group, ...groupOf(to)]);
    return ![...next.get(from)].some((one) => one !== to && !seen.has(one) && reaches(one, to, new Set(group)));
  });
}
