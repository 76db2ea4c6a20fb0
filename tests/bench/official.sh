#!/bin/sh
# Writes made-up files in the layouts of the official ones and as large as they are: a directory of
# 6,000 schools, the completions of a year with 228,000 rows (38 a school), and the middles of 33,000
# ZIP code areas. No school in them is real. The same files come out each time.
#     tests/bench/official.sh FOLDER [SCHOOLS]
set -eu
folder=${1:?usage: official.sh FOLDER [SCHOOLS]}
schools=${2:-6000}

awk -v schools="$schools" 'BEGIN {
    print "UNITID,INSTNM,IALIAS,ADDR,CITY,STABBR,ZIP,FIPS,GENTELE,OPEID,WEBADDR,SECTOR,ICLEVEL," \
          "CONTROL,LOCALE,CYACTIVE,CLOSEDAT,COUNTYNM,LONGITUD,LATITUDE"
    for (i = 0; i < schools; i++)
        printf "%d,\"College Number %d\",\" \",\"%d Main Street\",\"Town %d\",\"%s\",\"%05d\"," \
               "%d,\"%d\",\"%08d\",\"www.college%d.example\",4,2,1,12,1,\"-2\"," \
               "\"County %d\",%.6f,%.6f\n",
               100000 + i, i, i + 1, i % 900,
               substr("ALAKAZARCACOCTDEFLGAHIIDILINIAKSKYLAMEMD", 1 + 2 * (i % 20), 2),
               1000 + i * 5 % 90000, i % 56 + 1, 2000000000 + i, i, i, i % 300,
               -70 - i % 500 / 10, 26 + i % 210 / 10
}' >"$folder/hd2024.csv"

# A sixth of the schools has two programs in health information, as many as there are. The columns
# are those of 2024: eight races, nonresidents and unknown, each of both, men and women.
awk -v schools="$schools" 'BEGIN {
    split("CTOTAL CAIAN CASIA CBKAA CHISP CNHPI CWHIT C2MOR CUNKN CNRAL", groups)
    printf "UNITID,CIPCODE,MAJORNUM,AWLEVEL"
    for (g = 1; g <= 10; g++)
        printf ",X%sT,%sT,X%sM,%sM,X%sW,%sW", groups[g], groups[g], groups[g], groups[g],
               groups[g], groups[g]
    print ""
    split("1 2 3 5 6 7 17 20 21", awards)
    for (row = 0; row < 38 * schools; row++) {
        field = row % 38
        school = int(row / 38)
        health = field < 2 && school % 6 == 0
        line = 100000 + school ",\"" \
               (health ? (row % 3 ? "51.0713" : "51.0707") \
                          : sprintf("%02d.%04d", 1 + field, 100 + row % 97)) \
               "\",1," (health ? 20 + field : awards[1 + row % 9])
        for (g = 1; g <= 30; g++)
            line = line ",R," row * g % 23
        print line
    }
}' >"$folder/c2024_a.csv"

awk 'BEGIN {
    print "GEOID\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI\tINTPTLAT\tINTPTLONG"
    for (i = 0; i < 33000; i++)
        printf "%05d\t%d\t0\t1.5\t0\t%.6f\t%.6f\n", 1000 + i * 3 % 99000, i * 1000,
               26 + i % 2100 / 100, -70 - i % 5000 / 100
}' >"$folder/2024_Gaz_zcta_national.txt"
