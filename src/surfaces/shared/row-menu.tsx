/** What is seldom done with a row, behind one small button: the row stays narrow in every language. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../language/index.ts';

interface Props {
  /** What the row is about, for who does not see it. */
  readonly of: string;
  /** Buttons. */
  readonly children: ComponentChildren;
}

export function RowMenu({ of, children }: Props) {
  const id = useId();
  const close = (): void => document.getElementById(id)?.hidePopover();
  return (
    <span class="row-menu">
      <button
        type="button"
        class="button-quiet"
        data-action="row-menu"
        popovertarget={id}
        aria-label={t('runs.menu', { of })}
      >
        <span aria-hidden="true">···</span>
      </button>
      <span id={id} popover="auto" class="row-menu-list" onClick={close}>
        {children}
      </span>
    </span>
  );
}
