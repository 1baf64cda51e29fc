import { startPage } from '../shared/start-page.tsx';
import { CheckInPage } from './checkin.tsx';

void startPage('checkin.title', <CheckInPage />);
