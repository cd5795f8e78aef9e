// Verifies a receipt in a back end outside the cloud, with github.com/golang-jwt/jwt/v5. To try it:
//
//	REALNAME_RECEIPT_SECRET=… REALNAME_APPID=wx… OPENID=… REFERENCE=… go run . < receipt
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	// snippet
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	// end of imports
)

// snippet goes on
const leeway = time.Minute          // clocks differ
const maxAge = 365 * 24 * time.Hour // of the check itself: yours to decide

// verifyReceipt returns the receipt's claims, or an error unless it proves that this person is verified, for this order.
func verifyReceipt(receipt, secrets, appid, openid, reference string) (jwt.MapClaims, error) {
	keys := map[string][]byte{}
	for _, secret := range strings.Split(secrets, ",") {
		key := []byte(strings.TrimSpace(secret))
		// An empty secret, too, signs; and the library does not look at an issuer that is expected to be empty.
		if len(key) < 32 || appid == "" || openid == "" || reference == "" {
			return nil, errors.New("not set up")
		}
		digest := sha256.Sum256(key)
		keys[hex.EncodeToString(digest[:4])] = key
	}
	claims := jwt.MapClaims{}
	_, err := jwt.ParseWithClaims(receipt, claims, func(token *jwt.Token) (any, error) {
		kid, _ := token.Header["kid"].(string)
		if key, ok := keys[kid]; ok {
			return key, nil
		}
		return nil, errors.New("signed with a secret that is not ours")
	}, jwt.WithValidMethods([]string{"HS256"}), // without it the receipt itself would choose
		jwt.WithIssuer(appid), jwt.WithSubject(openid), jwt.WithExpirationRequired(), jwt.WithIssuedAt(), jwt.WithLeeway(leeway))
	if err != nil {
		return nil, err
	}
	checkedAt, _ := claims["checkedAt"].(string)
	at, err := time.Parse(time.RFC3339, checkedAt)
	if age := time.Since(at); err != nil || age < -leeway || age > maxAge {
		return nil, errors.New("checked too long ago")
	}
	if claims["outcome"] != "verified" || claims["ref"] != reference {
		return nil, errors.New("not verified, or for another order")
	}
	if claims["iat"] == nil || claims["jti"] == nil || claims["vid"] == nil {
		return nil, errors.New("a claim is missing")
	}
	return claims, nil // now store claims["jti"], and refuse it the next time
}

// end of snippet

func main() {
	receipt, err := io.ReadAll(os.Stdin)
	var claims jwt.MapClaims
	if err == nil {
		claims, err = verifyReceipt(strings.TrimSpace(string(receipt)), os.Getenv("REALNAME_RECEIPT_SECRET"),
			os.Getenv("REALNAME_APPID"), os.Getenv("OPENID"), os.Getenv("REFERENCE"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "refused:", err)
		os.Exit(1)
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{
		"openid": claims["sub"], "reference": claims["ref"], "verificationId": claims["vid"], "receiptId": claims["jti"],
	})
}
