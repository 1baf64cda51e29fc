import { startPage } from '../shared/start-page.tsx';
import { Athletes } from './athletes.tsx';

void startPage('athletes.title', <Athletes />);
