import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandsOf, type Block } from './blocks.js';
import { registryAddress } from './registry.js';

/** Commands that go on until they are ended. */
const serves = /^(?:npx vite|node server\b)/;

/** A recipe followed to the letter in an empty folder: files written, commands run, in the order of the page. */
export class Recipe {
  /** What the commands printed, those that serve left out. */
  readonly printed = new Map<string, string>();
  readonly folder: string;
  readonly #servers: ChildProcess[] = [];
  #address: string | undefined;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async follow(blocks: readonly Block[]): Promise<Recipe> {
    const recipe = new Recipe(await mkdtemp(join(tmpdir(), 'sku-kit-recipe-')));
    try {
      for (const block of blocks.filter(({ file }) => file !== undefined)) await recipe.#write(block);
      for (const command of blocks.filter(({ language }) => language === 'sh').flatMap(commandsOf)) await recipe.#run(command);
      return recipe;
    } catch (error) {
      await recipe.end();
      throw error;
    }
  }

  /** Where the last server of the recipe is. */
  get address(): string {
    if (this.#address === undefined) throw new Error('The recipe serves nothing.');
    return this.#address;
  }

  async end(): Promise<void> {
    // A process group each, so that a server ends with the command that began it.
    const running = this.#servers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ends = running.map((server) => new Promise((done) => server.once('exit', done)));
    for (const { pid } of running) if (pid) process.kill(-pid);
    await Promise.all(ends);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #write({ file = '', text }: Block): Promise<void> {
    const path = join(this.folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  async #run(command: string): Promise<void> {
    const isServer = serves.test(command);
    const process = spawn('sh', ['-c', command.replace(/\s*&$/, '')], {
      cwd: this.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: await environment(),
    });
    if (isServer) this.#servers.push(process);
    let output = '';
    const ended = new Promise<number | null>((done) => process.on('exit', done));
    const address = new Promise<string>((found) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const [printed] = /http:\/\/[\w.]+:\d+\S*/.exec(output) ?? [];
        if (printed) found(printed);
      };
      process.stdout.on('data', read);
      process.stderr.on('data', read);
    });
    if (isServer) this.#address = await Promise.race([address, ended.then((code) => failed(command, code, output))]);
    else {
      const code = await ended;
      if (code !== 0) failed(command, code, output);
      this.printed.set(command, output.trim());
    }
  }
}

function failed(command: string, code: number | null, output: string): never {
  throw new Error(`"${command}" ended with ${code}: ${output}`);
}

/** As on any machine, but for where packages come from. */
async function environment(): Promise<NodeJS.ProcessEnv> {
  const { NODE_ENV: _, CSP_NONCE: __, ...given } = process.env;
  const inherited = Object.entries(given).filter(
    ([name]) => !name.toLowerCase().startsWith('npm_') || name.toLowerCase() === 'npm_config_cache',
  );
  return {
    ...Object.fromEntries(inherited),
    NO_COLOR: '1',
    npm_config_registry: await registryAddress(),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
}
