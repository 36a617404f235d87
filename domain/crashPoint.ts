/**
 * Called where a process could die in the most awkward way: before and after commits, after hand-overs, after a mail
 * server's 250. In tests it kills the process there; elsewhere nothing is handed in.
 */
export type Reach = (point: string) => void;
