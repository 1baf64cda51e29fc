import { startPage } from '../shared/start-page.tsx';
import { Home } from './home.tsx';

void startPage('nav.home', <Home />);
