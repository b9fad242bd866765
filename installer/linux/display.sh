# shellcheck shell=bash disable=SC2034 # server is for those who use it
# A display that nobody sees: its name in display, its process in server.
open_display() {
  local told
  exec {told}< <(exec Xvfb -displayfd 1 -screen 0 1400x900x24 -nolisten tcp 2> /dev/null)
  server=$!
  read -r display <&"$told" || { echo "no display" >&2; return 1; }
  display=:$display
}
