import { strict as assert } from 'node:assert';
import { block, textOf } from './cases.mjs';

/** The cases with absolute bounds: selecting a range, typing in a cell, 100,000 rows. */
export async function kitAlone(open, figures, note) {
  const tab = await open('kit');
  await tab.front();
  await tab.open(10_000);
  await tab.call('select');

  await tab.call('drag', 10);
  const { said, main } = await tab.timed('drag', 60);
  assert.match(said.selected, /9,9\d\d|10,000/, 'the range was not drawn');
  const drag = 'a move of a range over 10,000 rows';
  for (const ms of said.times) figures.add(drag, 'kit', { move: ms });
  note(figures.report(drag, [{ of: 'kit', atMostMs: 8 }], 'move'));
  console.log(`  main thread, frames and the settled summary among it: ${(main / 60).toFixed(2)} ms a move`);

  const table = '40,000 cells from a spreadsheet, with HTML';
  for (let round = 0; round < 7; round++) {
    await tab.call('select');
    const cells = block(10_000, round);
    const { said: sync, main } = await tab.timed('pasteTable', textOf(cells));
    assert.deepEqual(
      await tab.call('prices', 10_000),
      cells.map((row) => row.map(Number)),
    );
    if (round > 1) figures.add(table, 'kit', { main, sync });
    await tab.call('undo');
  }
  note(figures.report(table, [{ of: 'kit', atMostMs: 400 }]));

  await tab.call('select');
  await tab.call('page', 5);
  const paged = await tab.timed('page', 20);
  assert.match(paged.said.selected, /40,000 cells/, 'the range was not drawn');
  const paging = 'Shift+PageDown with 40,000 cells selected';
  for (const ms of paged.said.took) figures.add(paging, 'kit', { sync: ms });
  note(figures.report(paging));
  console.log(`  main thread, frames and the way there among it: ${(paged.main / 20).toFixed(2)} ms a page`);

  await tab.call('select');
  await tab.call('type', '1234.5');
  const typed = await tab.call('type', '1234567.891');
  assert.equal(typed.typed, '1234567.891');
  const typing = 'a character typed among 10,000 SKUs';
  typed.toIssues.forEach((ms, at) => figures.add(typing, 'kit', { 'to issues': ms, painted: typed.toPainted[at] }));
  note(figures.report(typing, [{ of: 'kit', atMostMs: 5 }], 'to issues'));
  await tab.page.close();

  const large = await open('kit');
  await large.front();
  await large.open(100_000);
  const { said: price, tasks } = await large.tasks('scrollAndEdit');
  assert.equal(price, '7.5', 'the edit is not in the value');
  await large.page.close();
  const bare = await open('bare');
  await bare.front();
  await bare.open(100_000);
  const scrolled = await bare.tasks('scroll');
  await bare.page.close();

  const long = '100,000 rows: the longest task after first paint';
  const phases = [...new Set(tasks.map(({ doing }) => doing))].filter(Boolean);
  for (const phase of phases)
    longest(
      `kit, ${phase}`,
      tasks.filter(({ doing }) => doing === phase),
    );
  longest('bare, scroll', scrolled.tasks);
  longest('kit', tasks);
  note(figures.report(long, [{ of: 'kit', atMostMs: 50 }], 'cpu'));

  function longest(contender, some) {
    figures.add(long, contender, { cpu: Math.max(0, ...some.map(({ cpu }) => cpu)), wall: Math.max(0, ...some.map(({ wall }) => wall)) });
  }
}
