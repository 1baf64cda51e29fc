/** Rules of this project's own, for oxlint. */
import path from 'node:path';
import { refusedFile, refusedPackage } from './layers.mjs';

const SRC = path.resolve(import.meta.dirname, '../../src');

const layers = {
  meta: { type: 'problem', docs: { description: 'Imports go the way that layers.mjs says' } },
  create(context) {
    const file = belowSrc(context.filename);
    if (file.startsWith('..')) return {};
    const see = (source) => {
      if (typeof source?.value !== 'string') return;
      const [specifier = ''] = source.value.split('?');
      const message = specifier.startsWith('.')
        ? refusedFile(file, belowSrc(path.resolve(path.dirname(context.filename), specifier)))
        : refusedPackage(file, specifier);
      if (message !== null) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => see(node.source),
      ExportNamedDeclaration: (node) => see(node.source),
      ExportAllDeclaration: (node) => see(node.source),
      ImportExpression: (node) => see(node.source),
      TSImportType: (node) => see(node.source),
      // How workers are named: new URL('./some-worker.ts', import.meta.url).
      NewExpression(node) {
        const [address, base] = node.arguments;
        if (node.callee.name === 'URL' && base?.type === 'MemberExpression') see(address);
      },
    };
  },
};

function belowSrc(file) {
  return path.relative(SRC, file).replaceAll(path.sep, '/');
}

export default { meta: { name: 'house' }, rules: { layers } };
