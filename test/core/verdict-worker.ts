import { digest, verdict } from './verdict.js';

/** Posts what the rules find in a worker when it is started. */
void digest(verdict()).then((found) => {
  postMessage(found);
});
