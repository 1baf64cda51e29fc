import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { Coach } from './coach.tsx';
import { readPageOptions } from './page-options.ts';

startPage(t('coach.title'), <Coach options={readPageOptions(location.search)} />);
