import { startPage } from '../shared/start-page.tsx';
import { Analyze } from './analyze.tsx';
import { startFileQueue } from './files-port.ts';
import { keepsCopies, readOptions } from './page-options.ts';

const queue = startFileQueue(readOptions(location.search), keepsCopies(location.search));

void startPage('files.title', <Analyze queue={queue} />);
