import { startPage } from '../shared/start-page.tsx';
import { Compare } from './compare.tsx';
import { History } from './history.tsx';

const pair = new URLSearchParams(location.search).get('compare')?.split(',') ?? [];

void startPage('nav.history', pair.length === 2 ? <Compare first={pair[0]} second={pair[1]} /> : <History />);
