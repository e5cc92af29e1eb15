/** Starts the portal with the settings from the environment, and closes it on a signal: `npm start`. */
import { configOf } from './config.js';
import { startPortal } from './serve.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (error: unknown): void =>
  void process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);

try {
  const config = configOf(process.env);
  const portal = await startPortal(config, complain);
  say(`The portal is at ${portal.url}`);
  if (config.showsAccounts) for (const { login, password, role } of config.accounts) say(`  ${role} ${login}, password ${password}`);

  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    void portal.close().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
