import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { Home } from './home.tsx';

startPage(t('nav.home'), <Home />);
