import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { Privacy } from './privacy.tsx';

startPage(t('nav.privacy'), <Privacy />);
