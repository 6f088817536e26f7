/**
 * The command line: arguments, progress, messages and exit codes.
 *
 * <p>Place in the flow: topmost. Input: arguments; output: text and an exit code of 0 (done), 1 (problems that stop)
 * or 2 (wrong usage).
 *
 * <p>Invariant: everything it prints about input carries a path and, where there is one, a line.
 */
package org.gongbao.cli;
