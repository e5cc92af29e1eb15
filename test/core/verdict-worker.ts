import { digest, verdict } from './verdict.js';

/** Says on being started what the rules say in a worker. */
void digest(verdict()).then((found) => {
  postMessage(found);
});
