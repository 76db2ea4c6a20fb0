#!/bin/sh
# Spreads a batch, and compares what comes out with what one process makes of it.
#     spread.sh MILEPOST here          over two processes of this machine, parted by the shell and,
#                                      where it is installed, by GNU parallel
#     spread.sh MILEPOST hosts PLANS   by GNU parallel over two ssh hosts, which are two servers of
#                                      our own on the loopback address (openssh-server)
set -eu
milepost=$1 mode=$2 plans=${3:-60}
personas=$(dirname "$0")/../personas
folder=$(mktemp -d)
servers=
end() {
    for server in $servers; do kill "$server" || :; done
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 130' INT TERM
unset MILEPOST_DB MILEPOST_CATALOG XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME || :
mkdir "$folder/home" "$folder/.parallel"
export HOME="$folder/home" PARALLEL_HOME="$folder/.parallel" LC_ALL=C.UTF-8
batch="env HOME=$HOME LC_ALL=C.UTF-8 $milepost batch --page --quiet --today 2026-11-23"

fail() {
    echo "spread.sh: $*" >&2
    exit 1
}

# ---- plans, one line in fifty of them bad -----------------------------------------------------------

for person in high-school-to-cpc enrolled-student cca-after-six-months hepatitis-b-series \
    apprentice-at-work keep-three-current; do
    "$milepost" new "$person" --no-input --quiet --today 2026-11-23 \
        --answers "$personas/$person.answers.json"
done
"$milepost" export --all >"$folder/few"
while [ "$(wc -l <"$folder/few")" -lt 49 ]; do
    cat "$folder/few" "$folder/few" >"$folder/more"
    head -n 49 "$folder/more" >"$folder/few"
done
echo '{"milepost-plan": 1, "plan": null}' >>"$folder/few"
while cat "$folder/few"; do :; done 2>/dev/null | head -n "$plans" >"$folder/plans"

# A fault is told by its line, which in a part of the file is another one.
same_lines() {
    sed -e 's/"line": [0-9]*/"line": N/' -e 's/standard input:[0-9]*:/standard input:N:/' "$1"
}

compare() {
    [ "$(wc -l <"$folder/$1")" -eq "$plans" ] || fail "$1: $(wc -l <"$folder/$1") lines of $plans"
    same_lines "$folder/whole" >"$folder/expected"
    same_lines "$folder/$1" >"$folder/got"
    cmp "$folder/expected" "$folder/got" || fail "$1: it is not what one process wrote"
    echo "$1: $plans lines, as one process wrote them"
}

now() { date +%s.%N; }
took() { echo "$1 $(now)" | awk '{ printf "%.1f s\n", $2 - $1 }'; }

# Exit code 1: some lines were bad.
begun=$(now)
$batch "$folder/plans" >"$folder/whole.json" || [ $? -eq 1 ]
echo "one process: $(took "$begun")"
sed "s|$folder/plans:|standard input:|" "$folder/whole.json" >"$folder/whole"
grep -q milepost-error "$folder/whole" || [ "$plans" -lt 50 ] || fail "no line was bad"

# ---- on this machine --------------------------------------------------------------------------------

halve() {
    split -n l/2 "$folder/plans" "$folder/part."
    $batch <"$folder/part.aa" >"$folder/first" &
    $batch <"$folder/part.ab" >"$folder/second" || :
    wait
    cat "$folder/first" "$folder/second" >"$folder/halves"
    compare halves
}

piped() {
    parallel --jobs 2 --pipe --keep-order --block 16k "$batch" <"$folder/plans" \
        >"$folder/parallel" || :
    compare parallel
}

# ---- over hosts -------------------------------------------------------------------------------------

serve() { # NAME PORT
    cat >"$folder/$1.conf" <<END
ListenAddress 127.0.0.1
Port $2
HostKey $folder/host
AuthorizedKeysFile $folder/key.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
END
    "$(command -v sshd || echo /usr/sbin/sshd)" -D -E "$folder/$1.log" -f "$folder/$1.conf" &
    servers="$servers $!"
    cat >>"$folder/config" <<END
Host $1
    HostName 127.0.0.1
    Port $2
END
    echo "1/$1" >>"$folder/hosts"
}

reach() { # NAME
    ssh -F "$folder/config" "$1" true || {
        cat "$folder/$1.log" >&2
        fail "$1 can't be reached"
    }
}

spread() {
    # The server's own process without rights wants this folder when it is root's.
    [ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
    ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
    ssh-keygen -q -t ed25519 -N '' -f "$folder/key"
    serve one $((20000 + $$ % 20000))
    serve two $((20001 + $$ % 20000))
    cat >>"$folder/config" <<END
Host *
    IdentityFile $folder/key
    IdentitiesOnly yes
    UserKnownHostsFile $folder/known
    StrictHostKeyChecking accept-new
    BatchMode yes
    LogLevel ERROR
    ConnectionAttempts 30
END
    reach one
    reach two
    begun=$(now)
    parallel --ssh "ssh -F $folder/config" --sshloginfile "$folder/hosts" \
        --joblog "$folder/jobs" --pipe --keep-order --block 256k "$batch" <"$folder/plans" \
        >"$folder/hosts.out" || :
    echo "two hosts: $(took "$begun")"
    awk 'NR > 1 { blocks[$2]++ } END { for (host in blocks) print host ": " blocks[host] " blocks" }' \
        "$folder/jobs" | sort | tee "$folder/used"
    [ "$(wc -l <"$folder/used")" -eq 2 ] || fail "not both hosts had work"
    compare hosts.out
}

case $mode in
here)
    halve
    if command -v parallel >/dev/null; then piped; fi
    ;;
hosts) spread ;;
*) fail "$mode: say here or hosts" ;;
esac
