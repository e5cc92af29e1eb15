import { spawn, type ChildProcess } from 'node:child_process';
import { walk } from '../helpers/walk.js';

const port = 4870;
const address = `http://localhost:${port}/`;

describe('npm start', () => {
  let server: ChildProcess;

  before(async () => {
    // A separate process group, so that the server ends together with the script that started it.
    server = spawn('npm', ['start', '--', '--port', String(port), '--strictPort'], { stdio: 'ignore', detached: true });
    const answers = () =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await answers())) {
      if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  after(() => {
    if (server.pid) process.kill(-server.pid);
  });

  walk(
    'shows the seller console',
    async (seller) => {
      // On the first visit the server bundles the packages, which takes a while.
      await seller.find('button', 'Release New Product', 30_000);
      await seller.sees('Drafts');
    },
    { path: address },
  );
});
