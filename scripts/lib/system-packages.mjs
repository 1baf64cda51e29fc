/** Installs programs with the package manager that this system has. */
import { run, which } from './run.mjs';

/** Before-install steps and install commands, in the order in which they are looked for. */
const MANAGERS = [
  { name: 'apt-get', before: ['update'], install: ['install', '-y', '--no-install-recommends'], root: true },
  { name: 'dnf', install: ['install', '-y'], root: true },
  { name: 'pacman', install: ['-Sy', '--noconfirm', '--needed'], root: true },
  { name: 'zypper', install: ['--non-interactive', 'install'], root: true },
  { name: 'brew', install: ['install'], root: false },
  {
    name: 'winget',
    install: ['install', '--silent', '--accept-package-agreements', '--accept-source-agreements', '--id'],
    root: false,
  },
];

/**
 * @param {Readonly<Record<string, readonly string[]>>} namesByManager package names for each manager
 * @returns {Promise<boolean>} whether a manager was there and reported success
 */
export async function installSystemPackage(namesByManager) {
  for (const manager of MANAGERS) {
    const names = namesByManager[manager.name];
    if (!names || !which(manager.name)) continue;
    const prefix = manager.root ? rootPrefix() : [];
    if (!prefix) {
      console.error(`${manager.name} needs administrator rights and there is no sudo here.`);
      continue;
    }
    const call = (args) => {
      const [command, ...rest] = [...prefix, manager.name, ...args];
      console.error(`$ ${[command, ...rest].join(' ')}`);
      return run(command, rest, {
        stdio: ['inherit', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    };
    if (manager.before) await call(manager.before);
    if ((await call([...manager.install, ...names])) === 0) return true;
  }
  return false;
}

/** What to put before a command that needs root: nothing as root, `sudo` otherwise; null where neither is there. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (!which('sudo')) return null;
  // Without a terminal sudo must not wait for a password.
  return process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
}
