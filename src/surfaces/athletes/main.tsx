import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { Athletes } from './athletes.tsx';

startPage(t('athletes.title'), <Athletes />);
