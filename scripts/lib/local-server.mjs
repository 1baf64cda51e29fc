/** A web server on this machine only, for pages that tools and tests open. */
import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.glb': 'model/gltf-binary',
  '.png': 'image/png',
};

/**
 * @param {object} routes
 * @param {Record<string, string>} [routes.pages] path → HTML text
 * @param {Record<string, string>} [routes.files] path → file
 * @param {Record<string, string>} [routes.dirs] path prefix → folder
 * @param {Record<string, (body: Buffer) => unknown>} [routes.posts] path → what to do with the body
 * @param {Record<string, string>} [routes.headers] for every answer
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export function serve({ pages = {}, files = {}, dirs = {}, posts = {}, headers = {} }) {
  const server = http.createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(request, response, { pages, files, dirs, posts }).catch((error) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ port, close });
    });
  });
}

async function answer(request, response, { pages, files, dirs, posts }) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (request.method === 'POST' && posts[pathname]) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    await posts[pathname](Buffer.concat(chunks));
    response.end('ok');
    return;
  }
  if (pages[pathname] !== undefined) {
    response.writeHead(200, { 'content-type': TYPES['.html'] });
    response.end(pages[pathname]);
    return;
  }
  const file = files[pathname] ?? inFolders(dirs, decodeURIComponent(pathname));
  const size = file ? sizeOf(file) : null;
  if (size === null) {
    response.writeHead(404);
    response.end();
    return;
  }
  sendFile(request, response, file, size);
}

/** Whole files, or the one range asked for: media readers jump about. */
function sendFile(request, response, file, size) {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const start = asked ? Number(asked[1]) : 0;
  const end = asked?.[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
  response.writeHead(asked ? 206 : 200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': Math.max(0, end - start + 1),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    ...(asked ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
  createReadStream(file, size > 0 ? { start, end } : {}).pipe(response);
}

function inFolders(dirs, pathname) {
  for (const [prefix, dir] of Object.entries(dirs)) {
    if (!pathname.startsWith(prefix)) continue;
    const file = path.join(dir, pathname.slice(prefix.length));
    if (file.startsWith(path.resolve(dir) + path.sep)) return file;
  }
  return null;
}

function sizeOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : null;
}
