import { type Canvas, remember } from '../../src/index.ts'
import type { Settings, ViewState } from './state.ts'

const canvas = remember((settings: Settings, columns: number, rows: number): Canvas => ({ ...settings, columns, rows }))

/** What the state is drawn on; the same object while size and settings are the same. */
export function canvasOf({ settings, columns, rows }: ViewState): Canvas {
  return canvas(settings, columns, rows)
}
