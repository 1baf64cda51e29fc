import { startPage } from '../shared/start-page.tsx';
import { SettingsPage } from './settings-page.tsx';

void startPage('nav.settings', <SettingsPage />);
