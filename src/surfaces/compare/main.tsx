import { startPage } from '../shared/start-page.tsx';
import { Compare } from './compare.tsx';

void startPage('compare.title', <Compare />);
