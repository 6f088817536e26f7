/**
 * The command line
 *
 * <p>Place in the flow:  arguments, progress, messages and exit codes.
 *
 * <p>Invariant: topmost. Input: arguments; output: text and an exit code of 0, 1 or 2.:everything it prints about input carries a path and, where there is one, a line.
 */
package org.gongbao.cli;
