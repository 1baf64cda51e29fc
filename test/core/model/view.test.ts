import { expect, it } from 'vitest';
import { VIEWS } from '../../../scripts/lib/views.mjs';
import { TOLD_VIEWS } from '../../../src/core/model/view.ts';

it('the commands know the views that the pages know', () => expect(VIEWS).toEqual(TOLD_VIEWS));
