import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { CheckInPage } from './checkin.tsx';

startPage(t('checkin.title'), <CheckInPage />);
