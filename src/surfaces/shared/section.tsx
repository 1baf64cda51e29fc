/** A part of a page. */
import type { ComponentChildren } from 'preact';
import { Guarded } from './guarded.tsx';

interface SectionProps {
  readonly label: string;
  readonly note?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A heading to the left of the line, its matter to the right. */
export function Section({ label, note, class: extra = '', children }: SectionProps) {
  return (
    <section class={`section ${extra}`}>
      <div class="section-label">
        <h2>{label}</h2>
        {note !== undefined && <p class="fine">{note}</p>}
      </div>
      <div class="section-matter">
        <Guarded>{children}</Guarded>
      </div>
    </section>
  );
}
