import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { SettingsPage } from './settings-page.tsx';

startPage(t('nav.settings'), <SettingsPage />);
