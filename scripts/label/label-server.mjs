/** Serves the label page on this machine, with the video and the marks behind it. */
import path from 'node:path';
import { createReadStream } from 'node:fs';
import { createServer } from 'vite';
import { ROOT } from '../lib/repo.mjs';
import { taskOf, withMarks } from './passes.mjs';

/** Far more than the marks of one frame. */
const MOST_BYTES = 100_000;

/**
 * The page's server, which also loads the page's own rules of the label file into Node.
 * @returns {Promise<import('vite').ViteDevServer>} not listening yet
 */
export function labelServer() {
  return createServer({
    configFile: false,
    root: ROOT,
    publicDir: path.join(ROOT, 'src/static'),
    cacheDir: path.join(ROOT, 'node_modules/.vite-label'),
    server: { host: '127.0.0.1', port: 5210, hmr: false, watch: null, cors: false },
    logLevel: 'error',
    optimizeDeps: {
      noDiscovery: true,
      include: [
        'preact',
        'preact/hooks',
        'preact/jsx-runtime',
        'preact/jsx-dev-runtime',
        'valibot',
        'mediabunny',
      ],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
}

/**
 * @param {import('vite').ViteDevServer} server
 * @param {object} pass
 * @param {string} pass.video
 * @param {any} pass.labels
 * @param {number} pass.number
 * @param {(labels: any) => void} pass.write
 * @param {{ refusedMarks: (marks: unknown, video: any) => string | null, isComplete: (marks: any, view: string) => boolean }} pass.rules
 * @returns {Promise<string>} the page's address
 */
export async function serveLabels(server, { video, labels, number, write, rules }) {
  let now = labels;
  const keep = (body) => {
    const { frame, marks } = JSON.parse(body);
    if (!now.frames.some(({ id }) => id === frame)) throw new Error('There is no such frame.');
    const refused = rules.refusedMarks(marks, now.video);
    if (refused !== null) throw new Error(refused);
    const next = withMarks(now, number, { frame, marks }, rules.isComplete, Date.now());
    write(next);
    now = next;
  };
  const answers = {
    'GET /label/task': (_, response) => json(response, taskOf(now, number)),
    'GET /label/video': (_, response) => createReadStream(video).pipe(response),
    'POST /label/marks': async (request, response) => {
      if (request.headers['content-type'] !== 'application/json') throw new Error('This wants JSON.');
      keep(await bodyOf(request));
      json(response, { kept: true });
    },
  };
  server.middlewares.stack.unshift({
    route: '',
    handle: (request, response, next) => {
      const answer = answers[`${request.method} ${request.url.split('?')[0]}`];
      if (!answer) return next();
      Promise.resolve()
        .then(() => answer(request, response))
        .catch((error) => {
          response.statusCode = 409;
          response.end(error.message);
        });
    },
  });
  await server.listen();
  const listening = /** @type {import('node:net').AddressInfo | null} */ (
    server.httpServer?.address() ?? null
  );
  if (listening === null) throw new Error('The page could not be served.');
  return `http://127.0.0.1:${listening.port}/src/surfaces/label/index.html`;
}

function json(response, value) {
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(value));
}

async function bodyOf(request) {
  const parts = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('These are too many marks for one frame.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
