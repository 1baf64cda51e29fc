import { startPage } from '../shared/start-page.tsx';
import { Coach } from './coach.tsx';
import { readPageOptions } from './page-options.ts';

void startPage('coach.title', <Coach options={readPageOptions(location.search)} />);
