import { Box, Text } from 'ink'
import type { ReactElement } from 'react'

/** The screen: one `Text` a row, already cut to cells and painted. Draws what it is given; reads and computes nothing. */
export function Root({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <Box flexDirection="column">
      {lines.map((line, i) => (
        // A row is its place on the screen: the index is its identity.
        // oxlint-disable-next-line react/no-array-index-key
        <Text key={i} wrap="truncate">
          {line}
        </Text>
      ))}
    </Box>
  )
}
